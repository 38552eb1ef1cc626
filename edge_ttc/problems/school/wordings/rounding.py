"""Divisions that do not come out even: rounded up, rounded down, what is left over, what is still missing."""

from __future__ import annotations

WORDINGS = """
{a} [pupils|fans|visitors|pensioners] want to go [to the match|on an outing|to the seaside] and one [1#coach|bus|van] has room for {b=12/15/16/20/24/30/45/48/52}. How many [1#coaches|buses|vans] must be booked so that nobody stays behind? | a>b
we need {a} [1#cups|napkins|paper plates|straws] for the party, they come in packs of {b=8/10/12/15/20/25}. how many packs do i have to get so theres enough | a>b
dinner for {a} guests, {b=4/6/8/10/12} to a table.. whats the fewest tables we can put out and still seat everybody | a>b
{N} sticks {a} [1#photos|stamps|postcards|stickers] in an album, {b=4/6/8/9/12} on a page. How many pages does {he} use, counting the last one, which isn't full? | a>b
The lift takes {b=4/6/8/10/12} people at a time. {a} people are waiting [downstairs|on the ground floor|in the lobby]. How many times must it go up before they are all upstairs? | a>b
A tin of paint is enough for {b=8/9/10/12/14/15} square meters. How many tins must {N} buy to paint {a} square meters of wall? | a>b
The van carries {b} [1#crates|barrels|mattresses|sacks] on one run. There are {a} [1#crates|barrels|mattresses|sacks] to deliver. How many runs until every one is delivered? | a>b
{N} puts {b} dollars [a week|every week] in a money box. [1#The bike|The scooter|The guitar|The coat] {he} wants costs {a} dollars. After how many weeks will {he} have enough for it? | a>b
{N} reads {b} pages of a book every [evening|day|morning]. The book has {a} pages. How many days pass until {he} has read the last page? | a>b
[My floor|The kitchen floor|Our bathroom] takes {a} tiles. Tiles are sold by the box, {b=6/8/10/12/15/20} in a box, [no single ones|and the shop opens no boxes]. How many boxes must I order? | a>b
One message can carry {b=3/4/5/6/8/10} pictures and no more. How many messages does it take {N} to send {M} all {a} pictures? | a>b
[1#Shirts|Towels|Sheets] to wash: {a}. The machine holds {b=6/8/10/12/15} at once. How many loads is that till everything is clean? | a>b
{a} [campers|hikers|scouts] must get over the river in a boat that takes {b=3/4/5/6/7/8} of them [along with the boatman|besides the boatman]. How many boatloads is that? | a>b
I only sell [1#eggs|bulbs|cans] by the box, {b=6/8/10/12} in each. [2#A customer|A cook|An old lady] asks for at least {a} [1#eggs|bulbs|cans]. What's the smallest number of boxes I can give [2#him|him|her] to be sure that's enough? | a>b
One sheet gives {b=8/10/12/14/16/20/24} labels. How many sheets have to go into the printer to get {a} labels, [if|when] the last sheet need not be used up? | a>b
A plank is long enough for {b=3/4/5/6} shelves. The [carpenter|joiner] needs {a} shelves. how many planks does he have to buy?? | a>b
The parking ticket costs {a} cents and the machine swallows nothing but {b=20/50/5/10} cent coins and gives no change. What's the least number of coins {N} must put in? | a>b
Fencing wire comes on rolls of {b} meters. The [farmer|gardener|builder] needs {a} meters. How many rolls does he have to buy, as the shop won't cut any? | a>b
{a} cars queue for the ferry. It takes {b=8/10/12/15/18/20/25} cars each time. {N} is in the very last car. On which crossing, counting from now, does {he} get over? | a>b
the doctor wants me to take {a} tablets altogether. they're in strips of {b=6/8/10/12/14}. how many strips should the chemist hand over so i don't run out | a>b
One bottle fills {b=5/6/7/8} glasses. {a} [people|guests] are to get a glass each for the toast. How many bottles have to be opened? | a>b
What is the least number of {b=5/10/20/50} dollar notes that will cover a bill of {a} dollars? | a>b
[Our|The] pump has to fill a trough with {a} buckets of water. It makes {b} buckets a minute. In which minute does the trough get full? | a>b
Divide {a} by {b} and round the answer up to the next whole number. | a>b
[how often|How often] do you have to add {b}, starting from 0, before you [get past|go past|are over] {a}? | a>b
{N} must walk {a} {D} and manages {b} {D} [a day|each day]. How many days is {he} on the way, if the last day's walk is shorter? | a>b
{a} [1#bricks|logs|stones|pots] by hand, {b} each time i go.. how many times do i have to walk to shift the lot | a>b
What is the smallest whole number that gives {a} or more when you multiply it by {b}? | a>b
a dog gets through {b} [1#tins|cans|pouches] of food a week. i've stored {a} [1#tins|cans|pouches]. in which week will they run out, the first week being week one | a>b
{a=2/3/4/5/6} classes of {b=22/24/25/26/28/30} [pupils|children] and {c=3/4/5/6/7/8/9} teachers go on a trip. Each bus has {d=30/40/45/48/50} seats for them. How many buses are needed? | a*b; $1+c; $2>d
{a} [girls|adults] and {b} [boys|children] are coming along, {c=4/5/6/7/8} fit in a car besides the driver. how many cars do we need for them all | a+b; $1>c
{N} needs {a} [1#candles|balloons|buns|batteries]. They are sold only in packs of {b=4/6/8/10/12}, and a pack costs {c} dollars. How much must {he} pay at least? | a>b; $1*c
A bus for {b=20/25/30/40/45/50} people costs {c=80/90/100/120/150/180/200/250} dollars to hire. What will the buses cost for a group of {a} people, if everybody is to get a seat? | a>b; $1*c
{N} wants {a} [1#tiles|screws|hooks] and already has {b} in the [shed|garage|cellar]. The shop sells packs of {c=4/5/8/10/12/20}. How many packs does {he} have to buy? | a-b; $1>c
we own {a} [1#folding chairs|plates|glasses] but there's {b} more people coming than that.. packs of {c=4/6/8/10}, how many packs do i buy so nobody goes without | b>c
{N} has saved {a} dollars. {He} wants a [1#bike|camera|tent|drum] for {b} dollars and can put away {c} dollars a week from now on. In how many weeks can {he} buy it? | b-a; $1>c
Each of {a} guests will [eat|have] {b=2/3/4} [1#rolls|sausages|eggs|burgers]. [1#Rolls|Sausages|Eggs|Burgers] come in packs of {c=5/6/8/10/12}. How many packs do I need so that nobody goes short? | a*b; $1>c
Mum packs {a} [1#plums|jars|books] into [2#boxes|bags|baskets] of {b=5/6/8/10/12}, and every [2#box|bag|basket], full or not, gets {c=2/3/4/5} stickers. How many stickers does she use? | a>b; $1*c
The ferry takes {b=8/10/12/15/20} cars over and a crossing lasts {c=5/10/15/20/25} minutes. {a} cars are to cross the same way. What is the total time of the crossings with cars on board, in minutes? | a>b; $1*c
The hall has {a} seats in the stalls and {b} in the gallery. Cleaners do {c} seats per hour. How many hours must they be booked for, in whole hours, to clean every seat? | a+b; $1>c
A school needs exactly {a} [1#exercise books|pens|rulers]. It orders the fewest packs of {b=10/12/15/20/25} that are enough, and {c=2/3/4/5/6} of the [1#exercise books|pens|rulers] delivered turn out to be spoiled. How many good ones are left over when {a} have been handed out? | a%b; b-$1; $2-c
I need {a} [1#envelopes|stamps|cards]. They only come in packets of {b=5/6/8/10/12/20}. How many too many will I have if I buy as few packets as possible? | a%b; b-$1
A caretaker fetches {a} chairs. He can take {b=4/5/6/8/10} on the trolley, and a round trip always takes {c=2/3/4/5/6} minutes. How many minutes until he is back with the last ones? | a>b; $1*c
A class of {a} pupils sits at tables for {b=2/3/4/6}. [1#There are|The room has] {c=2/3/4/5} tables [1#in the room already|now]. How many more tables must be carried in? | a>b; $1-c
The school already has {c=2/3/4/5} minibuses with {b=8/9/12/14/16} seats each. How many more such minibuses must be hired to take {a} pupils? | a>b; $1-c
{N} needs {a} meters of [ribbon|lace|cord] for costumes. It comes on reels of {b=5/8/10/12/20} meters at {c} dollars a reel. what do the reels cost {him} if part of the last one isn't used? | a>b; $1*c
{N} owes {M} {a} dollars and pays back {b} dollars a month, in the last month only what remains. How many months does it take? | a>b
{N} owes {M} {a} dollars and pays back {b} dollars a month. In the last month {he} pays only what remains. How much is that? | a%b
A [printer|copier] does {b} pages a minute. {N} prints {c=3/4/5/6/7/8} copies of a booklet that has {a=14/18/22/25/27/31/36/42/45/52} pages. How many minutes must {he} allow, in whole minutes? | c*a; $1>b
There are {a} eggs from yesterday and {b} from today; {c} are cracked and thrown away. Boxes for {d=6/10/12} eggs cost {e=10/12/15/20/25} cents each. How many cents does the [farmer|shopkeeper] pay for enough boxes for the good ones? | a+b; $1-c; $2>d; $3*e
trip money: {a} kids, one minibus per {b=8/10/12/14/16} kids or less, {c=40/50/60/75/80/90} dollars a minibus, and {d} dollars for the museum, thats for the whole lot. whats the total | a>b; $1*c; $2+d
{N} has {d=200/300/400/500/600/800/1000} dollars to hire boats for {a} people. {b=4/5/6/8} people fit into a boat, which costs {c=10/12/15/18/20} dollars. How much is left when all have a seat and no more boats than needed are hired? | a>b; $1*c; d-$2
{N} makes {a} [1#lanterns|masks|paper stars] for the fair and each takes {b=2/3/4/5/6} sheets of paper. The paper is sold in pads of {c=10/12/15/20/25} sheets at {d} dollars a pad. What must {he} spend on paper? | a*b; $1>c; $2*d
At {a} tables sit {b} guests each, and {c} more sit at the bar. One jug of lemonade is enough for {d=5/7/9/11} guests and costs {e} dollars. What does it cost to make enough jugs for all? | a*b; $1+c; $2>d; $3*e
{N} learns {b} new words [a day|each day]. {He} knows {c} of the {a} words on the list already. How many days until {he} knows them all? | a-c; $1>b
Of {a} [guests|delegates], {b} come [on foot|by train|on their bikes]. The rest are fetched by taxi, {c=3/4/5/6} to a taxi. A taxi costs {d} dollars, and {e} dollars in tips are given in all. What is spent on taxis and tips? | a-b; $1>c; $2*d; $3+e
Half of the {a} [pupils|members] go skating, the others swimming. A van for the skaters holds {b=5/7/8/9/12}. How many vans must there be for the skaters? | a/2; $1>b
{a} [workers|soldiers|fans] get {b=2/3/4} bottles of water each. The bottles come in crates of {c=10/12/20/24}. How many crates have to be [brought|carried in|opened], if the last one need not be emptied? | a*b; $1>c
{N} plants {a} rows of {b} [1#lettuces|leeks|cabbages]. The [1#lettuces|leeks|cabbages] come in trays of {c=6/8/10/12/15/20}. Trays are not divided. How many does {he} have to buy? | a*b; $1>c
The shop gives one free [mug|ticket|towel] for every {b=5/6/8/10/12} stamps. How many more stamps must {N}, who has {a}, collect for the next one? | a%b; b-$1
A wall is to have {c=2/3/4/5/6/8/10} rows of {a} bricks. The bricks come on pallets of {b=20/24/30/36/40/50}. How many pallets must the builder order? | a*c; $1>b
Cola costs {c} dollars a crate of {b=6/12/20/24} bottles, whole crates only. {a} people want one bottle each. What does it cost to make sure everyone gets one? | a>b; $1*c
A choir of {a} singers stands in rows of {b=8/9/10/12/15/16}; the back row may be shorter. Every row, the short one too, needs {c=2/3} benches. How many benches have to be carried in? | a>b; $1*c
{N} [has|gets] {a} dollars. A [1#pen|bun|comic|key ring] costs {b} dollars. How many [1#pens|buns|comics|key rings] can {he} buy at the most? | a<b
i've got {a} bucks on me and rides are {b} each, how many rides can i go on | a<b
How many whole pieces of {b} {L} can {N} saw off a [pole|plank|beam] of {a} {L}? | a<b
{a} [boys|players|pupils] turn up. How many complete teams of {b=5/6/7/9/11} can be made, if spare players just watch? | a<b
How many full weeks are there in {a} days? | a<7
there's {a} spoons of flour left and every pancake takes {b=2/3/4/5} spoons. how many pancakes can i finish before the flour gives out | a<b
A [1#cake|pudding|tart] takes {b=2/3/4/5/6} eggs. {N} has {a} eggs and plenty of everything else. How many whole [1#cakes|puddings|tarts] can {he} make? | a<b
How many times does {b} go into {a}, if we leave the remainder aside? | a<b
{N} hands in {a} [bottle tops|coupons|tokens]. For every {b=4/5/6/8/10} of them {he} gets a prize, for fewer there is nothing. How many prizes does {he} get? | a<b
A toy car needs 4 wheels. A [workshop|toy factory|box] has {a} wheels. How many cars can be fitted out completely? | a<4
The [baker|confectioner] only sells full trays of {b=6/8/9/12/15/16}. He has baked {a} rolls. How many trays can he sell? | a<b
our cat eats {b=2/3/4/5/6} [1#tins|sachets|pouches] every day and there are {a} [1#tins|sachets|pouches]. how many days can we feed her properly from that | a<b
Divide {a} by {b} and throw away whatever comes after the point. | a<b
{a} minutes of [lessons|music practice|training] at {b=20/25/30/40/45} minutes each session: how many full sessions is that? | a<b
A [crane|hoist|goods lift] can lift {a} kg. A sack weighs {b} kg. What is the largest number of sacks it can lift together? | a<b
A lorry may carry {a} kg. It is loaded with {b} kg of sand, and with boxes of {c} kg each on top. How many boxes may be put on at most? | a-b; $1<c
{N} has {a} dollars, spends {b} dollars on lunch and buys as many [1#cards|pens|stickers|badges] at {c} dollars each as the rest allows. How many is that? | a-b; $1<c
{N} has {a} dollars and {M} has {b}. they put it together for [1#pizzas|cinema tickets|games] at {c} dollars each. how many can they get | a+b; $1<c
{N} fills bags of {b=4/5/6/8/10} from {a} [1#apples|onions|potatoes|lemons] and sells the full bags at {c} dollars each. How much money does {he} take? | a<b; $1*c
{N} picks {a} [pears|plums|lemons], {b} are rotten. {He} sells the good ones in full bags of {c=4/5/6/8/10}. How many bags does {he} sell? | a-b; $1<c
A roll has {a} meters of cloth. One curtain takes {b} meters and sells for {c} dollars. What do all the curtains that can be made from it sell for? | a<b; $1*c
For every full {b=10/20/25/50} dollars that you spend, the shop gives {c=2/3/4/5} points. {N} spends {a} dollars. How many points does {he} earn? | a<b; $1*c
{a} [girls|boys] want to play, {b=5/6/7/8} to a team. How many matches can be played at once, if each match takes two full teams? [Spare players|The rest] wait. | b*2; a<$1
{N} has {a} wheels and {M} {b}. How many carts with {c=2/4} wheels each can they build from all of them together, if unfinished carts don't count? | a+b; $1<c
How many full hours are there in {a=75/80/95/100/110/125/130/145/170} minutes and {b=65/70/80/85/90/105} minutes together? | a+b; $1<60
{N} earns {a} dollars a day for {b} days. How many [1#chairs|games|coats] at {c} dollars each can {he} buy with that at most? | a*b; $1<c
{a} crates hold {b} bottles each. {c} bottles are broken. The good ones are packed again in sixes with none missing, and a six sells for {d} dollars. What do all the full sixes sell for? | a*b; $1-c; $2<6; $3*d
{N} knits scarves; each takes {b=3/4/5/6} balls of wool. {He} has {a} balls and buys {c} more. How many scarves can {he} finish? | a+c; $1<b
From a rope of {a} meters {N} cuts off {b} meters for {M}. The rest is cut into skipping ropes of {c=2/3/4} meters. How many skipping ropes are there? The scrap doesn't count. | a-b; $1<c
A [florist|flower girl] has {a} roses and {b} lilies. Each bouquet gets {c=5/7/9/11} flowers, no matter which, and sells for {d} dollars. What do all the bouquets she can tie bring in? | a+b; $1<c; $2*d
{N} pays {a} cents with as few coins as possible and has only {b=5/10/20} cent and 1 cent coins, plenty of each. How many coins does {he} use? | a<b; a%b; $1+$2
A shop packs {a} [bulbs|soaps|batteries] in [1#boxes|bags|cartons] of {b=4/6/8/10/12}, and what does not fill a [1#box|bag|carton] is wrapped singly. How many parcels are there, full and single ones counted together? | a<b; a%b; $1+$2
{N} gives {M}, {K} and {c=2/3/4/5/6} others as many [1#nuts|beads|shells] as possible, the same number each. {He} has {a} to give. How many does each of them get? | c+2; a<$1
{N} has {a} {T}. {He} keeps {b} and hands the others out evenly to {c} [friends|neighbors|children], as many each as possible. How many does each of them get? | a-b; $1<c
{N} has {a} dollars and buys as many [1#tickets|pens|pies|cups of tea] at {b} dollars each as {he} can. How much money does {he} have left? | a%b
{N} has {a} dollars. {He} has bought all the [1#buns|pens|toys] {he} can get for it at {b} dollars each. How many dollars is {he} short of one more? | a%b; b-$1
There are {a} [1#eggs|jars|candles] and [2#box after box|tray after tray|crate after crate] is filled with {b=6/8/10/12}. How many [1#eggs|jars|candles] are in the last [2#box|tray|crate], the one that isn't full? | a%b
{a} [pupils|fans|tourists] get on coaches of {b=20/25/30/40/45/50}, each filled before the next one is used. How many seats stay empty in the last coach? | a%b; b-$1
{a} [pupils|fans|tourists] get on coaches of {b=20/25/30/40/45/50}, each filled before the next one is used. How many sit in the last coach, which is not full? | a%b
how many more [1#eggs|cans|balls|rolls] do i need to fill the last box?? ive got {a} and {b=4/6/8/10/12} go in a box | a%b; b-$1
What is the smallest number you can add to {a} so that it divides by {b} with nothing left over? | a%b; b-$1
What is the smallest number that must be taken away from {a} to leave a multiple of {b}? | a%b
Which multiple of {b} comes next after {a}? | a>b; $1*b
What is the largest multiple of {b} that is less than {a}? | a<b; $1*b
{N} reads {b} pages a day of a book with {a} pages. How many pages are left for the last day? It is fewer than on the other days. | a%b
[The game|A card game] starts: {a} cards, {b=3/4/5/6/7} players, all get the same number and as many as can be. the ones left go in the kitty. how many's that | a%b
A [baker|miller|grocer] has {a} kg of flour and weighs it out into bags of exactly {b} kg until there is too little for one more. How many kg stay in the bin? | a%b
{N} has {a} [1#marbles|shells|conkers] and finds {b} more. {He} shares them fairly with {M} and {K}, so that all three have the same. The odd ones go in a jar. How many go in the jar? | a+b; $1%3
{a} trays with {b} [1#buns|seedlings|eggs] each are packed in boxes of {c=4/5/6/7/8/9/12}, as many as come out full. How many [1#buns|seedlings|eggs] are left out? | a*b; $1%c
{N} had {a} [1#beads|buttons|pearls], lost {b} and made [bracelets|necklaces] of {c=7/8/9/10/12} from the others until there were too few for another. How many [1#beads|buttons|pearls] were left? | a-b; $1%c
{a} [1#girls|men] and {b} [1#boys|women] form groups of {c=3/4/5/6/7}. What's the smallest number of [people|others] that must join them so that nobody is left out? | a+b; $1%c; c-$2
{N} has {c=2/3/4/5} full [2#crates|boxes|trays] of {b=6/8/10/12/15} [1#peaches|bottles|mugs] and {a} loose [1#peaches|bottles|mugs], with which {he} fills as many more [2#crates|boxes|trays] as {he} can. How many [1#peaches|bottles|mugs] are still loose at the end? | a%b
{a} sweets are shared among {b=4/5/6/7/8} kids, equal shares as big as can be. The babysitter gets the ones left over and {c} more from the jar. How many sweets does the babysitter get? | a%b; $1+c
[Our boat trip|The course|The building work] lasts {a=15/20/26/31/38/45/52/60/75/88/100} days and begins on a Monday. How many days of it fall in the last week, the one that is not complete, if weeks go from Monday to Sunday? | a%7
My gran buys wool in packs of {b=4/5/6/8/10}. The jumper takes {a} balls. [How many balls will she have over?|How many balls will be spare?] She buys no more packs than she must. | a%b; b-$1
[1#Pens|Mugs|Badges] come in boxes of {b=6/8/10/12}. For {a} people, one each, we buy just enough boxes; the spare ones are sold at {c} dollars each. What do they bring in? | a%b; b-$1; $2*c
A ribbon of {a} cm is cut into pieces of {b} cm, as many as possible. {N} sews the bit that is left to another bit of {c} cm. How long are these two bits together? | a%b; $1+c
A [bus|train] starts with {a} people, {b} get off and {c} get on. At the end of the line they walk on in groups of {d=4/5/6/7/8}. How many are in the last group, the only one that is smaller? | a-b; $1+c; $2%d
[hi|hello], {a} songs and each cd takes {b=12/14/15/16/18/20}, i fill one after the other.. how many more songs would still fit on the last one? | a%b; b-$1
{N} has {a} jars of [jam|honey] and {M} has {b}, but {c} of them break on the way. They pack the rest in crates of {d=6/8/10/12}, and a crate costs {e} dollars. What must they pay for crates? | a+b; $1-c; $2>d; $3*e
{a} pupils and {b} [teachers|parents] are going to the [lake|theater|aquarium]. A coach with {c=20/30/40/45/50} seats for them costs {d=120/150/180/200/250/300} dollars. How much money is needed for coaches? | a+b; $1>c; $2*d
There are {a} in the choir and {b} in the band. They travel in vans, {c=7/8/9/12/14} to a van, at {d=60/75/80/90/120} dollars a van. The town pays {e=20/30/40/50} dollars of it. How much is left for them to pay? | a+b; $1>c; $2*d; $3-e
{N} bakes {a} cakes with {b} eggs in each. {He} has {c} eggs in the house. How many boxes of {d=6/10/12} eggs must {he} fetch from the shop? | a*b; $1-c; $2>d
A wall is {a} m long and {b} m high. One tin of paint does {c} square meters and costs {d} dollars. How much does the paint for it cost, if only whole tins are sold? | a*b; $1>c; $2*d
my wall is {a} m long and {b} m high, i want to paint it two times over. a tin is enough for {c} square meters, {d} dollars a tin. what do i pay for the tins i need | a*b; $1*2; $2>c; $3*d
A book has {a} pages. {N} reads {b} pages a day for {c} days. From then on {he} reads {d} pages a day. How many more days does {he} need to finish? | b*c; a-$1; $2>d
{b} grown-ups and half of the {a} [pupils|members|scouts] go on the river. A raft carries {c=4/5/6/8/10/12}. How many rafts have to be there to take them all at once? | a/2; $1+b; $2>c
{p=10/20/25/50} percent of the {a} [workers|pupils|fans] come by minibus, {b=7/8/9/12/14} to a minibus. How many minibuses does that take? | a*p; $1/100; $2>b
{a} [guests|parents] drink {b=2/3/4} cups of tea each. A pot makes {c=5/7/9/10} cups and needs {d=2/3} spoons of tea. How many spoons of tea are used, as only whole pots are made? | a*b; $1>c; $2*d
{N} wants a [1#bike|tent|phone] for {a} dollars and a [1#helmet|sleeping bag|case] for {b} dollars. {He} has {c} dollars and saves {d} dollars each week. How many weeks until {he} can pay for both? | a+b; $1-c; $2>d
A workshop gets an order for {a} [1#chairs|lamps|drums]. It makes {b} in the morning and {c} in the afternoon of each day. On which day will the order be finished? | b+c; a>$1
{c=4/5/6/7/8} big crates or {d=9/10/12/15} small ones fit in the lorry, never both kinds together. There are {a} big and {b} small crates to move. How many trips is that? | a>c; b>d; $1+$2
{N}'s class has {a} children and {M}'s class {b}. {c=4/5/6/8} sit at a table, but no table has children of both classes. What is the smallest number of tables they need? | a>c; b>c; $1+$2
{N} needs {a} [1#buns|pies|ices] for the stall, buys them in packs of {b=4/5/6/8/10} at {c} dollars a pack, and sells exactly {a} at {d} dollars each. How much more does {he} take than {he} spent? | a>b; $1*c; a*d; $3-$2
{N} has {a} dollars and {M} has {b}. After {c} dollars for the bus they spend what is left on [1#rides|hot dogs|tickets] at {d} dollars each. How many [1#rides|hot dogs|tickets] can they pay for? | a+b; $1-c; $2<d
There are {d} dollars in the till. {N} packs {a} [1#figs|onions|bulbs] in bags of {b=4/5/6/8/10} and sells every full bag for {c} dollars. How much is in the till then? | a<b; $1*c; $2+d
{a} hens lay {b} eggs each in a month. The eggs are sold in full boxes of {c=6/10/12} for {d} dollars a box. How much do the boxes bring in? | a*b; $1<c; $2*d
{a} boys and {b} girls come to [practice|the gym], {c} of them are hurt and sit out. the others make teams of {d=4/5/6/7}. how many full teams are there | a+b; $1-c; $2<d
{N} picks {b} [1#lemons|pears|peaches] from each of {a} trees. {c} are bad. The good ones go in bags of {d=5/6/8/10}, and full bags are sold at {e} dollars each. How much do they bring in? | a*b; $1-c; $2<d; $3*e
{N} empties {a} boxes of {b} [1#crayons|nails|pegs] and finds {c} more in a drawer. {He} fills tins with {d=6/7/8/9/12} each. How many [1#crayons|nails|pegs] do not fill a tin? | a*b; $1+c; $2%d
{a} trays of {b} [1#tulips|muffins|glasses] are put in crates of {c=8/10/12/15/20}, one crate after the other. How many [1#tulips|muffins|glasses] are missing in the last crate to make it full? | a*b; $1%c; c-$2
Three classes with {a}, {b} and {c} pupils go by bus, {d=20/30/40/45/50} seats to a bus, and every bus but the last is full. How many seats are free in the last one? | a+b; $1+c; $2%d; d-$3
{N} has {a} [1#stamps|photos|stickers] and throws away {b}. The rest are put in an album, {c=4/6/8/9/12} on each page. How many more would {he} need to fill the last page? | a-b; $1%c; c-$2
{a} red and {b} white [1#candles|soaps|roses] are mixed and tied in bundles of {c=4/5/6/8/10}. The odd ones are sold singly at {d} dollars each. How much do the odd ones bring in? | a+b; $1%c; $2*d
{N} has {a} dollars, gets {b} dollars from {M} and pays {c} dollars for a haircut. Then {he} buys as many [1#pens|comics|cakes] at {d} dollars each as {he} can. How much money is left over? | a+b; $1-c; $2%d
{N} works {b} days for {a} dollars a day, gives {c} dollars to {M} and spends the rest on [1#shirts|plants|tools] at {d} dollars each until {he} can't pay for one more. How many dollars does {he} have then? | a*b; $1-c; $2%d
{N} raises {a} boxes of {b} [1#lettuces|leeks|pansies], but {c} die. The others go in trays of {d=6/8/10/12}, and only one tray does not get full. How many [1#lettuces|leeks|pansies] are missing in it? | a*b; $1-c; $2%d; d-$3
""".strip()
