"""Fractions, percentages and ratios of amounts, bare and in everyday and school settings, as wordings of ``told`` in the form of ``sayings``."""

from __future__ import annotations

WORDINGS = """
{p=5/10/15/20/30/35/40/60/70/75/80/90}[%| %| percent| per cent] of {a}[||?| =| = ?] | a*p; $1/100
[can u tell me|do you know|i need to know|quick question,|remind me] what {p=5/10/15/20/25/30/40/60/70/80}[%| percent| per cent] of {a} [is|comes to|makes] | a*p; $1/100
{p=1/2/3/4/6/7/8/9/11/12/13/17/22/33/45/55/65/85/95}% of {a=100/200/300/400/500/600/700/800/900/1000/1200/1500/2000/3000/5000}[|?| =] | a*p; $1/100
[What is|How much is|Work out|Calculate] {p=110/120/125/130/140/150/175/250/300}% of {a=20/40/60/80/100/120/160/180/200/240/300/360/400/500} | a*p; $1/100
[whats|what's|how much is|tell me] [3/4|three quarters|three fourths|75%] of {a=8/12/16/20/24/28/32/36/40/44/48/52/60/64/72/80/84/88/96/100/120/140/160/180/200/240/280/360/480/600/840}[|?] | a*3; $1/4
{p=2/3}/{q=5/7/11} of {a}[||?| =| is] | a/q; $1*p
[whats|what is|find|calculate] {p=3/5/7}/{q=8/16} of {a}[|?] | a/q; $1*p
[Work out|Give|Find|Write down] {p=3/7/9}/{q=10/20} of {a}. | a/q; $1*p
{a} [x|times|×|*] [2/3|two thirds] | a/3; $1*2
[multiply|Multiply] {a} by [3/5|three fifths][|.] | a/5; $1*3
[four fifths|4/5] of {a}[|?| please| = ?] | a/5; $1*4
[What is|What's|How big is] [five sixths|5/6] of {a}? | a/6; $1*5
[what are|what is|whats] [two sevenths|2/7|two-sevenths] of {a} | a/7; $1*2
[five eighths|5/8|five-eighths] of {a} [is how many|is how much|makes what]? | a/8; $1*5
[increase|Increase|raise|up] {a} by {p=5/10/15/20/25/30/40/50}%[|.] | a*p; $1/100; a+$2
[decrease|Decrease|reduce|lower|cut] {a} by {p=5/10/15/20/25/30/40/60}[%| percent| per cent] | a*p; $1/100; a-$2
[add|Add|put] {p=5/10/15/20/25/30}[%| percent] [of {a} to {a}|of {a} onto {a}] | a*p; $1/100; a+$2
[take|knock] {p=5/10/15/20/25/30/40} percent off {a}[| and you get?|, whats left] | a*p; $1/100; a-$2
What number is {p=10/20/25/40/50/60} % [more|bigger|greater] than {a}? | a*p; $1/100; a+$2
[which|what] number is {p=5/10/20/25/30/40/75}% [less|smaller] than {a} | a*p; $1/100; a-$2
{a} [minus|less|take away] [a third of {a}|a third of itself] | a/3; a-$1
[take|subtract] a [quarter|fourth] of {a} [away |]from {a} | a/4; a-$1
[Half of a quarter of|A half of a quarter of|Half a quarter of] {a}[?| is what?] | a/4; $1/2
a third of {a}, then half of [that|what you get] | a/3; $1/2
[take|subtract] half of {b} from [two thirds|2/3] of {a} | a/3; $1*2; b/2; $2-$3
10% of {a} [plus|+|and] [25%|a quarter] of {b}, [in total|together|added up][|?] | a/10; b/4; $1+$2
[How much more is|How much bigger is] [50%|half|a half] of {a} than 10% of {b}? | a/2; b/10; $1-$2
[what percent of|what percentage of|how many percent of] {b=20/25/40/50/75/80/120/150/200/300} is {a=2/4/5/6/8/10/12/15/16/18} | a*100; $1/b
{a=3/6/9/12/15/18/24/36/45} as a [percentage|percent] of {b=50/60/75/90/100/120/150/180/300}[|?] | a*100; $1/b
{a=2/3/5/6/7/9/12/14/18/21} [is what percent of|is how many percent of|equals what percentage of] {b=25/28/30/35/40/50/60/70/140}[|?] | a*100; $1/b
[Express|Give|Write] {a=3/4/7/8/9/11/13/16/17/19} out of {b=20/25/50} [as a percentage|in percent]. | a*100; $1/b
{p=5/10/15/20/25/30/40/60/75/80}% of [what number|which number|what] is {a}? | a*100; $1/p
{a} is {p=10/15/20/25/30/40/60/75}[%| percent| per cent] of [what|which] number[?|] | a*100; $1/p
if {p=2/3/4/5/6/7/8/9/12/15}% is {a}, what is [1%|one percent] | a/p
If {p=2/3/4/5/6/8/12/15/20/35}% [of an amount|of a sum|of something] is {a}, [what is|how much is] 100%? | a/p; $1*100
[1 percent|One percent|1%] of [a number|an amount] is {a}. [What is|How much is|Find] {p=3/5/7/12/15/20/35} percent of it? | a*p
10% of something [is|=] {a}. what[s| is] {p=20/30/40/60/70/80/90}% of it | a*p; $1/10
{a} is [two thirds|2/3|two-thirds] of what[| number]? | a/2; $1*3
{a} is [three fifths|3/5] of [my number|a number]. [Find the number.|Whats the number?|What is it?] | a/3; $1*5
[seven tenths|7/10] of a number is {a}. [what is the number|whats the whole thing|find the whole] | a/7; $1*10
A number is {a} more than [three quarters|3/4] of itself. What is the number? | a*4
[from|going from] {a=20/25/40/50/60/80/100/200} to {b=24/28/30/32/36/44/45/48/55/56/65/70/75/84/88/90/96/110/120/150/230/250/300}, [what is the percent increase|how many percent up is that|by what percent is it an increase]? | b-a; $1*100; $2/a
What is the percentage decrease from {a=20/25/40/50/60/75/80/120/150/200/300} to {b=6/9/10/12/15/16/18/24/27/30/36/45/48/54/72/90/96/105/135/160/180/240}? | a-b; $1*100; $2/a
{a=8/12}:{b=2/3/4/5/6/7/8} = ?:{c=2/3/4/5/6/7/9/10/11/12} | a/b; $1*c
[the ratio|ratio] {a} to {b} is the same as [what|how many|which number] to {c} | a/b; $1*c
[split|divide|share] {c} in the ratio {a=5/7/11}:{b=1/2/3/4}[, whats the bigger part|, bigger share?|. What is the larger part?] | a+b; c/$1; $2*a
[Divide|Split] {c} [into two parts |]in the ratio {a=1/2/3} to {b=4/5/7}. [What is the smaller part?|How big is the smaller part?|Find the smaller one.] | a+b; c/$1; $2*a
[double|Double] {a}, then [reduce|decrease|lower] the [result|answer] by 10%[|.] | a*2; $1*10; $2/100; $1-$3
[What is left of|What remains of|how much is left of] {a} [if you take off|after taking away|when you remove] [2/5|two fifths][ of it| of it|][?|] | a/5; $1*2; a-$2
{N} [drank|poured out|spilled|used up] a third of the {a} litres [in the can|in the barrel]. How many litres [is that|did {he} use]? | a/3
[Three fifths|3/5] of the {a} [2#sheep|goats|hens|cows] [on the farm|in the field] are [1#white|brown|young]. How many [2#sheep|goats|hens|cows] are [1#white|brown|young]? | a/5; $1*3
My [gran|uncle|sister|neighbour] [knitted|sewed|painted] {a} [scarves|hats|cushions] and [sold|gave away] [two fifths|2/5] of them at the [fair|church sale|market]. How many [is that|went]? | a/5; $1*2
[2/3|two thirds] of the [kids|children] in my class [1#have a dog|like football|came on time]. there are {a} of us [in it |]altogether. how many [1#have a dog|like football|came on time]? | a/3; $1*2
A [coach|cinema|theatre|plane] has {a} seats. [Five sixths|5/6] of [them|the seats] are [taken|sold|booked]. How many seats are [free|empty|still free]? | a/6; $1*5; a-$2
The [hike|race|ride|route] is {a} {D} long. {N} has [done|covered|finished] [three quarters|3/4] of it. How [far|many {D}] has {he} [gone|come]? | a/4; $1*3
{N} has [run|walked|cycled|driven] [two fifths|2/5] of a {a} km [route|trip|track]. How many km [are left|are still ahead|does {he} still have to do]? | a/5; $1*2; a-$2
Mum cut a {a} cm [ribbon|string|rope] and kept [three eighths|3/8] of it. How [many cm|long a piece] did she keep? | a/8; $1*3
{N} [got|was given|earned] {a} dollars pocket money and [saved|put away] [one fifth|a fifth|1/5]. How many dollars did {he} [save|put away]? | a/5
{N} spends [a quarter|1/4] of {his} [allowance|pocket money] on [bus tickets|snacks|the phone]. {He} gets {a} dollars a week. How much is [left after that|left each week|left for other things]? | a/4; a-$1
dad ate [1/6|a sixth] of the {a} [1#cookies|meatballs|dumplings] [lol|before dinner|last night|]. how many [1#cookies|meatballs|dumplings] are left | a/6; a-$1
[In a box|On a tray|In the shop] there are {a} [1#chocolates|T-shirts|roses]. [A third|One third|1/3] are [1#dark|blue|red], [a quarter|1/4] are [1#white|black|yellow] and all the others are [1#filled|grey|pink]. How many are [1#filled|grey|pink]? | a/3; a/4; $1+$2; a-$3
{N} [reads|read] [a third|1/3] of a book of {a} pages on [1#Monday|Friday] and half of the rest on [1#Tuesday|Saturday]. How many pages is that on [1#Tuesday|Saturday]? | a/3; a-$1; $2/2
{N} had {a} dollars. {He} spent half on [petrol|a jacket|groceries] and a third of the rest on [2#lunch|a book|a card]. How much was [2#lunch|the book|the card]? | a/2; $1/3
[There were|We baked|We had] {a} [1#pies|tarts|scones]. We ate a quarter [on Saturday|at noon] and [half of the rest|half of what was left] [on Sunday|the day after]. How many [1#pies|tarts|scones] are left now? | a/4; a-$1; $2/2; $2-$3
a farmer sells [2/5|two fifths] of his {a} [1#pigs|lambs|geese] in spring and half of the [rest|others] in autumn. how many [1#pigs|lambs|geese] does he [keep|have left] | a/5; $1*2; a-$2; $3/2
{N} gave [a fifth|1/5] of {his} {a} [stamps|coins|cards] to {M} and [another {b}|{b} more] to {K}. How many does {he} [keep|still have]? | a/5; a-$1; $2-b
[A third of the|1/3 of the] {a} [1#eggs|bulbs|plates] [cracked|got broken], and we [bought|were sent] {b} new ones. How many [1#eggs|bulbs|plates] are [whole|good|in one piece] now? | a/3; a-$1; $2+b
{M} has {a} [1#marbles|stickers|shells]. {K} has [two thirds|2/3] as many. How many [1#marbles|stickers|shells] does {K} have? | a/3; $1*2
[1#The shed|The red crate|The old bridge] is [three quarters|3/4] as [1#high|heavy|long] as [1#the barn|the blue crate|the new bridge], which is {a} [1#feet high|kg|m long]. [1#How high is the shed|How heavy is the red crate|How long is the old bridge]? | a/4; $1*3
A [rope|plank|pole|pipe] is {a} m long. A second one is [2/5|two fifths] as long. How many metres are both together? | a/5; $1*2; a+$2
[How many hours is|how many hours are in|how long in hours is] 1/{p=2/3/4/6/8/12} of a day[?|] | 24/p
How many minutes [are|is] [three quarters|3/4] of {a=2/3/4/5/6/7/8} hours? | a*60; $1/4; $2*3
[The break|My lesson|The bus ride|Our meeting] was [two thirds|2/3] of an hour and {a} minutes. How many minutes is that? | 60/3; $1*2; $2+a
Of the {a} [letters|parcels|orders] [that came|sent] this week, [one ninth|a ninth|1/9] [went to the wrong address|got lost|came late]. How many is that? | a/9
The [jar|tin|bottle] was full, with {a} [beans|beads|buttons] in it. Now it is only [two thirds|2/3] full. How many [have been taken out|are gone|are missing]? | a/3; $1*2; a-$2
[A tank|The tank of the van|Our rain barrel] holds {a} litres and is [3/5|three fifths] full. How many litres [would fill it up|are needed to fill it|can still go in]? | a/5; $1*3; a-$2
our fuel tank is {a} litres, the needle is on [a quarter|1/4]. how many litres [are in it|do we still have] | a/4
[The needle is on|The gauge shows] [3/4|three quarters] and the tank holds {a} litres. We then use {b} litres. How many litres are left? | a/4; $1*3; $2-b
A quarter of [a|the|our] class is {a} [1#children|pupils|students]. How many [1#children|pupils|students] are in the class? | a*4
[One eighth|An eighth|1/8] of the [1#way|trip|trail] is {a} {D}. How long is the whole [1#way|trip|trail]? | a*8
[Two thirds|2/3] of [{N}'s|{M}'s] [savings|money] [is|are] {a} dollars. How much is [all of it|the whole sum]? | a/2; $1*3
[three quarters|3/4] of the [1#tickets|seats|rooms] have [gone|been sold|been booked], thats {a} [1#tickets|seats|rooms]. how many [1#tickets|seats|rooms] [were there|are there in all] | a/3; $1*4
{N} has [read|finished] [3/5|three fifths] of a book and that is {a} pages. How many pages [are in the book|does the book have]? | a/3; $1*5
{N} ate a third of the [1#grapes|cherries|nuts]. {a} are left. How many [1#grapes|cherries|nuts] were there [at first|to begin with]? | a/2; $1*3
After [spending|using|paying] [two fifths|2/5] of {his} money {N} [has|had] {a} dollars left. How much did {he} have [at first|before]? | a/3; $1*5
{N} [spent|lent|lost] [three quarters|3/4] of {his} money and has {a} dollars left. How much [money |]did {he} have? | a*4
[Half of the|Half the] [sweets|cards|balloons] [went|were given] to {M}, then half of the rest to {K}, and {a} were left. How many were there in the beginning? | a*2; $1*2
i spent half my money on [a game|food|shoes] and [a third|1/3] of the rest on [a bus ticket|a drink|socks]. now i got {a} dollars. how much did i start with | a/2; $1*3; $2*2
{a} [people|pupils|members] are [one seventh|a seventh|1/7] of [a|our|the] [village|school|club]. How many people are not among these {a}? | a*7; $1-a
[Four fifths|4/5] of the [lights|lamps] in the [hall|block] are on. The other {a} are [off|dark|broken]. How many are on? | a*4
{N} has [1#painted|filled|solved] [5/8|five eighths] of the [1#fence posts|album pages|puzzles] and {a} are still to do. How many [1#posts|pages|puzzles] are there in all? | a/3; $1*8
[Three tenths|3/10] of the [2#guests|visitors] are [1#children|women|locals], that is {a} people. How many [2#guests|visitors] are not [1#children|women|locals]? | a/3; $1*7
[Seven tenths|7/10] of the {a} [plants|trees|seeds] [came up|survived the winter|grew]. How many did not? | a/10; $1*7; a-$2
{N} and {M} [share|split] a [job|prize|bonus] of {a} dollars. {N} gets [3/5|three fifths] and {M} the rest. How [much|many dollars] does {M} get? | a/5; $1*3; a-$2
The [bill|taxi|meal] was {a} dollars. {M} paid [a half|half], {K} paid [a third|1/3] and {N} [paid the rest|the rest]. How much did {N} pay? | a/2; a/3; $1+$2; a-$3
[the game|this shirt|the lamp] is now [2/3|two thirds] of the old price. old price {a} dollars, [what do i pay now|new price] | a/3; $1*2
[1#Trainers|A kettle|Headphones|A tent] [1#cost|costs|cost|costs] {a} dollars but there is {p=10/15/20/25/30/40}% off [today|this week|for members]. [How much do i save|whats the saving|how many dollars off is that]? | a*p; $1/100
[with my|i have a|I've got a] {p=5/10/15/20/25}% [student card|coupon|voucher|discount code] and the [shoes|headphones|books] are {a} dollars. [what do i end up paying|how much will it be with the discount|price after discount]? | a*p; $1/100; a-$2
The shop takes {p=10/20/25/30/50} percent off every [1#coat|lamp|rug]. One [1#coat|lamp|rug] was {a=20/40/60/80/100/120/140/160/200/240} dollars before. [What does it cost in the sale?|Find the sale price.|How much is it in the sale?] | a*p; $1/100; a-$2
{N} buys {a} [cushions|chairs|plants] at {b=10/20/30/40/50} dollars each and gets {p=10/20/25} percent [off the total|discount on the whole bill]. How much does {he} pay? | a*b; $1*p; $2/100; $1-$3
Two [shirts|games|books] cost {a} dollars and {b} dollars. Everything is {p=10/20/25/50}% off. How much do the two cost [together |]in the sale? | a+b; $1*p; $2/100; $1-$3
A [shop|website] sells a [desk|camera|bike] for {a=100/120/140/160/180/200/240/250/300/400/500/600} dollars with {p=10/15/20/25/30/40}% off. Delivery is {b=5/6/8/10/12/15} dollars extra. What is the total? | a*p; $1/100; a-$2; $3+b
After {p=10/20/25/40/50/60/75}% off, a [coat|lamp|watch|tablet] costs {a} dollars. What was the price before [the sale|the discount]? | 100-p; a*100; $2/$1
i paid {a} dollars and that was with {p=10/20/30/40/50}% off. [whats the full price|what was it before the discount] | 100-p; a*100; $2/$1
A [price|rent|fee] [went up|rose] by {p=10/20/25/50}% and is now {a} dollars. What was it before? | 100+p; a*100; $2/$1
With {p=5/10/20/25}% tax [included|in it] the [bill|price] is {a} dollars. How much is it without the tax? | 100+p; a*100; $2/$1
A [jacket|bag|radio] was {a=20/25/40/50/60/75/80/100/120/150/200} dollars and is now {b=12/15/16/18/24/30/32/36/42/45/48/54/60/64/72/90/96} dollars. [By how many percent was it reduced|What percent off is that|what is the discount in percent]? | a-b; $1*100; $2/a
{N} saved {a=2/3/4/5/6/8/9/10/12/15} dollars on a {b=20/25/30/40/50/60/75/100}-dollar [shirt|ticket|toaster]. What percent of the price [is|was] that? | a*100; $1/b
The [meal|dinner|haircut|taxi] is {a} dollars and {N} leaves {p=10/15/20/25} percent as a tip. How [much|big] is the tip? | a*p; $1/100
[how much do i tip|whats the tip] on {a} dollars if i [give|leave] {p=5/10/15/20}% | a*p; $1/100
bill {a} dollars plus {p=10/15/20}% tip, [whats the total|total?|what do we pay altogether] | a*p; $1/100; a+$2
{b=2/3/4/5} of us split a bill of {a=40/60/80/100/120/140/160/180/200/240/300} dollars evenly after [adding|putting on] a {p=5/10/15/20/25}% tip. How much does each [of us |]pay? | a*p; $1/100; a+$2; $3/b
The waiter got a tip of {a=2/3/4/5/6/8/9/10/12} dollars on a bill of {b=20/25/30/40/50/60/75/80/100} dollars. What percent [tip |]is that? | a*100; $1/b
VAT is {p=5/10/15/20/25}%. How much VAT is [there |]on a [sofa|repair|bill] of {a=40/60/80/100/120/160/200/240/300/400/500/800} euros [before tax|without VAT]? | a*p; $1/100
[price|it says] {a} dollars [without|before] tax, tax is {p=5/8/10/15/20/25}%. what [is it|will it come to] with tax | a*p; $1/100; a+$2
The net price of a [fridge|door|cooker] is {a=100/150/200/250/300/350/400/450/500/600/800} euros and {p=7/10/16/18/19/20/21/22} percent VAT is added. [Find the gross price.|What is the gross price?] | a*p; $1/100; a+$2
[Sales tax|The tax] is {p=4/5/6/7/8/9}% here. {N} buys [shoes|a chair|a printer] for {a=50/100/150/200/250/300/400/500/600/700} dollars plus tax. What is the [tax|sales tax on it]? | a*p; $1/100
{N} [puts|leaves] {a=100/200/300/400/500/600/700/800/900/1000/1200/1500/2000/2500/3000/5000} dollars in [the bank|a savings account] at {p=2/3/4/5/6/7} percent interest a year. How much interest [is that|does {he} get] after one year? | a*p; $1/100
[i have|i put|we keep] {a=100/200/300/400/500/600/800/900/1000/1200/1500/2000/2400/3000/4000} euros in my savings account, {p=1/2/3/4/5} percent interest a year. [how much is in it|what have i got] after 1 year | a*p; $1/100; a+$2
A loan of {a=200/300/400/500/600/800/1000/1200/1500/2000/3000/5000} dollars costs {p=3/4/5/6/8/9/10/12}% simple interest a year. How much interest is due after {b=2/3/4/5} years? | a*p; $1/100; $2*b
{N} borrows {a=100/200/300/400/500/600/800/1000/1500/2000} dollars from {M} for one year at {p=2/3/4/5/6/8/10} percent. How much must {he} pay back [in all|altogether]? | a*p; $1/100; a+$2
[What interest rate|How many percent interest] is it if {b=200/300/400/500/600/800/1000} dollars bring {a=6/8/9/10/12/15/16/18/20/24/25/30/40} dollars [interest |]in one year? | a*100; $1/b
{N} has {a=3/4/5/6/8/9/10/12/14/15/16/18/19} out of {b=20/25} [marks|points] in [maths|French|the quiz|history]. [What is that in percent|What percentage is that]? | a*100; $1/b
i got {a=21/24/27/30/32/33/36/38/39} out of {b=40/50/60} on my [test|exam|homework], [what percent is that|whats my percentage] | a*100; $1/b
[my daughter|my son|{N}] scored {a=36/39/42/45/48/51/54/57/60/63/66/69/72} of [the |]{b=75/80/90/100/120} marks[ in the exam|]. what percentage is [this|that]? | a*100; $1/b
{N} got {a=2/3/4/5/6/7/8} of the {b=10/20/25/40/50} [questions|words|sums] wrong. What percent did {he} get right? | b-a; $1*100; $2/b
[1#Paper|Part] one [gave|brought] {N} {a=12/13/14/15/16/17/18/19/21/23/24} of {b=25/30} marks and [1#paper|part] two {c=9/10/11/12/13/14/15/16/17/18} of {d=20/25/30}. How many percent of all the marks is that? | a+c; b+d; $1*100; $3/$2
{N} needs {p=60/70/75/80/90}% to get [an A|a merit|the badge]. The [test|quiz] has {a=20/40/60/80/100} [1#marks|points] and {he} got {b=9/10/11/12/13/14/15/23/25/27/31/35/41/47/52}. How many [1#marks|points] [was {he} short|more would {he} have needed]? | a*p; $1/100; $2-b
{a=3/4/6/7/8/9/12/13/14/18} of the {b=20/25/30/40/50/60} [1#children|members|dogs] are [1#girls|new|brown]. What percent [of the|of all] [1#children|members|dogs] is that? | a*100; $1/b
[of|out of] {b=20/25/40/50/80/120/200} [1#eggs|phones|bulbs] {a=2/3/4/5/6/8/9/10/11/12} were [1#cracked|faulty|broken]. [what percent|what percentage] were [1#cracked|faulty|broken] | a*100; $1/b
There are {a=6/8/9/10/12/14/15/18/21/24} boys and {b=6/8/9/10/11/12/14/15/16/18/26} girls in a [class|club]. What percent are boys? | a+b; a*100; $2/$1
{N} made {a=4/5/6/7/8/9/12/13/14/18} of {b=10/20/25/30/40} [free throws|penalties|shots]. What is {his} success rate in percent? | a*100; $1/b
{p=5/10/15/20/25/30/40}% of the [1#pupils|workers|passengers] [1#in the school|of this company|on the ship], {a} in all, are [sick|from abroad|under 18]. How many [1#pupils|workers|passengers] are there [altogether|in total]? | a*100; $1/p
{N} has [saved|collected] {a} dollars, [which is|that's] {p=10/20/25/30/40/60/75/80} percent of [what {he} needs|the price of the bike]. How much [is 100%|is the whole amount]? | a*100; $1/p
[the file|my download|the update] is {p=20/25/30/40/50/60/75/80}% done and thats {a} [1#MB|parts|songs]. how many [1#MB|parts|songs] is it when its [finished|complete] | a*100; $1/p
{p=60/70/75/80/90}% of [the|all] [1#seats|tickets|rooms] are [1#taken|sold|booked] and {a} are [1#still free|still left|not booked]. How many [1#seats|tickets|rooms] are there? | 100-p; a*100; $2/$1
A [1#dress|bag|shirt] is {a=20/30/35/40/55/60/65/70/85} percent [1#wool|leather|cotton] and the rest is [nylon|plastic]. How many percent is the rest? | 100-a
{p=10/20/25/30/40/60}% of a {a=20/40/60/100/150/200/250/300/400/500} gram [cheese|yoghurt|pudding] is [fat|water|protein]. How many grams is that? | a*p; $1/100
A [juice drink|lemonade|syrup] is {p=5/10/15/20/25/30/40}% [fruit|sugar] and the rest is water. How many ml of water are in {a=100/200/300/400/500/600/800/1000} ml? | a*p; $1/100; a-$2
A [town|village|island] had {a=200/400/500/600/800/1000/1200/1500/2000/4000/5000} people. [In ten years|Since then] the number [rose|grew|went up] by {p=5/10/15/20/25/30}%. How many [people |]live there now? | a*p; $1/100; a+$2
The number of [1#members|bees|sheep] fell by {p=4/5/8/10/12/15/20/30}% from {a=100/150/200/250/300/400/500/600/800}. How many [1#members|bees|sheep] are left? | a*p; $1/100; a-$2
{N} earns {a=400/500/600/700/800/1000/1200/1500/2000/2500} dollars and gets a {p=2/3/4/5/6/8/10}% [rise|raise]. How much [more is that|is the rise in dollars]? | a*p; $1/100
The [herd|flock|shelter] grows from {a=20/25/40/50/60/80/100} to {b=24/26/28/30/35/42/45/48/50/54/56/60/66/70/75/90/120} animals. What is the increase in percent? | b-a; $1*100; $2/a
[A seller|{N}] buys a [bike|table|painting] for {a=40/50/80/100/150/200/250} dollars and sells it for {b=50/60/70/90/96/110/120/160/180/210/225/240/275/300} dollars. What is the profit in percent of what was paid? | b-a; $1*100; $2/a
[My|Our] [salary|budget|income] is {a=1000/1200/1500/1600/2000/2400/3000} euros a month. {p=20/25/30/35/40}% goes on rent and {q=10/15/20}% on food. How much [is left|is left for other things]? | p+q; 100-$1; a*$2; $3/100
{p=20/30/35/40/45}% of {a=100/120/160/200/240/300/400/500} [shoppers|voters|fans] chose red, {q=10/15/20/25}% blue and the rest green. How many chose green? | p+q; 100-$1; a*$2; $3/100
[First|At first] a [coat|tent|phone] costs {a=100/200/300/400/500} dollars. The price drops by {p=10/20/30}% and then by {q=5/15/25} dollars more. What is the price now? | a*p; $1/100; a-$2; $3-q
a phone [battery|charge] is at {a=80/85/90/92/95/96/99} percent and [uses|loses] {b=4/5/6/8/9/10/12} percent an hour. what percent is left after {c=2/3/4/5} hours | b*c; a-$1
{N} [reads|copies|types] {p=10/15/20/30}% of a {a=100/150/200/250/300/400} page [text|script|report] each day. How many pages [is that|does {he} do] in {b=2/3} days, if it is always {p}% of the whole? | a*p; $1/100; $2*b
The [choir|club|course] has {a=40/60/80/100/120/160/200} members. {p=10/20/25/30}% leave and {b=3/5/6/8/9/11/14} join. How many members [are there now|does it have then]? | a*p; $1/100; a-$2; $3+b
[A medal|This alloy|The mixture|A bell] is {p=10/15/20/30/35/40}% [1#zinc|tin|iron|copper]. How many grams of [1#zinc|tin|iron|copper] are in {a=20/40/60/80/100/200/300/500} g of it? | a*p; $1/100
a {a=20/40/50/60/100/120/200} litre [drum|barrel|vat] [has|contains] {p=5/10/15/20/25/30}% [acid|vinegar|alcohol], the rest is water. how many litres of water | a*p; $1/100; a-$2
{N} mixes {a=2/3/4/5/6/8/9/10/12} litres of [syrup|paint|cordial] with {b=4/6/8/10/12/15/16/18/20/24/30} litres of water. What percent of the mixture is water? | a+b; b*100; $2/$1
How many grams of salt are in {a=100/200/300/400/500/600/800/1000} g of {p=2/3/4/5/6/7/8/9/12}% salt water? | a*p; $1/100
[Juice|Squash|The drink] is mixed from 1 part syrup and {b=3/4/5/6/7/8/9} parts water. [How much water goes with|How many ml of water do you need for] {a=20/30/40/50/60/75/80/100/150} ml of syrup? | a*b
One part [1#concentrate|cordial|cleaner] to {b=3/4/5/6/7/8/9} parts water. How many ml [of the mixture|in all] do {a=20/25/30/40/50/60/80/100} ml of [1#concentrate|cordial|cleaner] make? | a*b; a+$1
[I need|we want] {c} litres of [light blue|pale blue] paint and mix {a=2/3/4/5} parts blue with {b=1/2/3/5/7} parts white. How many litres of white [do I need|is that]? | a+b; c/$1; $2*b
Concrete: 1 part cement, 2 parts sand, 3 parts gravel. How many [1#kg|buckets|tons] of sand [are in|go into] {a} [1#kg|buckets|tons] of the mix? | 1+2; $1+3; a/$2; $3*2
[1#Purple paint is|Pink paint is|Orange paint is] [1#red and blue|red and white|red and yellow] in the ratio {a=2/3/4/5}:{b=3/5/7}. {N} has {c} tins of red. How many tins of [1#blue|white|yellow] does {he} need? | c/a; $1*b
For every {a=2/3/4/5} [1#boys|cats|adults] there are {b=3/5/7} [1#girls|dogs|children]. There are {c} [1#boys|cats|adults]. How many [1#girls|dogs|children] are there? | c/a; $1*b
[boys to girls|kids to adults|red to green] is {a=2/3/4/5} to {b=3/7/9/11} and there are {c} in total. how many is the [smaller group|first group|smaller number] | a+b; c/$1; $2*a
{M}, {K} and {N} share {d} dollars in the ratio {a=1/2/3}:{b=2/3/4}:{c=3/4/5}. How much does {N} get? | a+b; $1+c; d/$2; $3*c
{M}, {K} and {N} split a prize in the ratio {a=2/3/4}:{b=1/3/5}:{c=2/4/5}. {M} gets {d} dollars. How much does {K} get? | d/a; $1*b
{M} and {K} share [1#sweets|stickers|nuts] in the ratio {a=2/3/4/5}:{b=1/3/7}. {M} gets {c}. How many [1#sweets|stickers|nuts] are there [in all|altogether]? | c/a; a+b; $1*$2
{K} gets {b=2/3/4/5/6} times as [much|many dollars] as {M}. Together they get {c} dollars. How much does {M} get? | b+1; c/$1
Two [brothers|sisters|friends] [share|split] {c} dollars so that one gets {b=2/3/4/5} dollars for every dollar of the other. How much does the one with more get? | b+1; c/$1; $2*b
[the|Our] [teacher to pupil|adult to child] ratio is 1 to {b=4/5/6/8/10/12/15}. How many [children|pupils] can {a} adults take[| on the trip]? | a*b
A [nursery|camp|pool] needs one [1#helper|adult] for every {b=4/5/6/8} children. How many [1#helpers|adults] for {a} children? | a/b
In a [bag|drawer|box] the ratio of red to blue [socks|beads|pens] is {a=5/7/9}:{b=2/3/4}. There are {c=6/8/9/10/12/14/15/16/20/21/24} more red ones than blue ones. How many red ones are there? | a-b; c/$1; $2*a
The sides of a [field|flag|photo] are in the ratio {a=2/3/4}:{b=5/7/9}. The short side is {c} cm. How long is the long side? | c/a; $1*b
The [plan|model|map] has a scale of 1:{b=10/20/25/50/100/200/500}. How many cm is {a=2/3/4/5/6/7/8/9/12/15} cm on it in real life? | a*b
A recipe for {b=2/3/4/6/8} [people|persons] takes {a} g of [rice|pasta|flour]. How many grams for {c=5/7/9/10/12} people? | a/b; $1*c
i want to make [pancakes|the soup|the curry] for {c=5/6/7/9/10/12} not {b=2/3/4/8}. recipe says {a} ml [milk|stock|water] for {b}, how many ml now | a/b; $1*c
[the recipe|my recipe] is for {b=8/10/12} [muffins|rolls|biscuits] and needs {a} g [sugar|butter|flour], i only want {c=2/3/4/5/6}. how many grams | a/b; $1*c
{N} [triples|makes three times] a recipe with {a} g of [flour|oats|sugar] and {b} g of [butter|nuts|honey]. How many grams of both [together|in all] does {he} need? | a+b; $1*3
The recipe [needs|has] {a} [1#eggs|carrots|onions], but {N} makes one and a half times the amount. How many [1#eggs|carrots|onions] [is that|does {he} need]? | a/2; a+$1
[Grandma|The cook|{N}] makes [three quarters|3/4] of a recipe that needs {a} g of [flour|cheese|potatoes]. How many grams [is that|are needed]? | a/4; $1*3
[For|to make] a third of the recipe, how [much|many grams of] [rice|sugar|flour] [do i use|is it] if the whole [one |]needs {a} grams? | a/3
Cut the recipe down to [two thirds|2/3]: how many ml of [cream|milk|oil] is that if it [says|had] {a} ml? | a/3; $1*2
[{N} uses|We used] {a} g of [butter|chocolate], and that is [two fifths|2/5] of the [1#pack|block]. How many grams [were|are] in the [whole|full] [1#pack|block]? | a/2; $1*5
{a} [letters|forms|photos] have to be sorted: {N} does 1/4 and {M} does 1/2 of them all. How many are left? | a/4; a/2; $1+$2; a-$3
half [a cake|a melon|a loaf] weighs {a=150/180/200/225/240/250/300/320/350/400/450} g. what do {b=2/3/4/5/6} whole ones weigh | a*2; $1*b
How many [quarters|quarter pieces] can you cut from {a} [apples|pizzas|oranges]? | a*4
{N} waters {b} plants with half a litre each. How many litres is that? | b/2
Each [guest|child|runner] drinks a quarter [of a litre|litre]. How many litres do {a} of them drink? | a/4
[one portion is|Each portion is|A portion is] 3/4 of a cup of rice. How many cups [are {a} portions|for {a} portions]? | a/4; $1*3
How many [jugs|jars|bottles] of half a litre can be filled from {a=2/3/4/5/6/8/10/12/15/20} litres? | a*2
a quarter of the [1#kids|children|boys] [play|like] chess and {a} dont. how many [1#kids|children|boys] is that in all | a/3; $1*4
{N} pays [half|50%] of the [rent|bill], {M} [a quarter|25%] and {K} the last {a} dollars. How much is it [in all|altogether]? | a*4
[Half the|50% of the] [1#class|team|group] walks, a third cycles, and the other {a} come by bus. How many are in the [1#class|team|group]? | a*6
[Half|1/2] of the {a} [1#cars|vans|bikes] [in the lot|for sale] are [1#petrol cars|white|new] and {p=10/20/30/40}% are [1#diesels|blue|five years old]. How many are neither? | a/2; a*p; $2/100; $1-$3
{p=10/20/30/40/50/60}% of {a}, then [half of that|half of the result|divide by 2] | a*p; $1/100; $2/2
[what's|how much is|whats] twenty five percent of {a}[|?| exactly] | a*25; $1/100
{a=2/3}/{b=5/7/11} of [what number|which number|what] is {c}? | c/a; $1*b
[Three quarters|3/4] of a number is {a}. [What is|How much is|What would be] half of the number? | a/3; $1*4; $2/2
[How much more|How much greater] is half of {a} than a third of {a}? | a/2; a/3; $1-$2
[take|find|get] [two thirds|2/3] of {a}, then add {b}[| to that] | a/3; $1*2; $2+b
{p=5/10/15/20}% of {a} and {q=25/30/40/50}% of {a}, [together|added up|what do they make together] | p+q; a*$1; $2/100
[How many fifths|how many fifths] [are there in|make|are in] {a} wholes[?|] | a*5
3/4 = ?/{b=12} | b/4; $1*3
""".strip()
