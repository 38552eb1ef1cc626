"""Bare sums, number puzzles, averages, fractions, percentages and simple equations, as wordings of ``told`` in the form of ``sayings``."""

from __future__ import annotations

WORDINGS = """
[whats|what's|what is|wots|how much is] {a} [x|times|×|*|multiplied by] {b}[|?| ?] | a*b
{a} [times|x|×|*] {b}[| =| = ?|?|=] | a*b
[Multiply|Please multiply|Pls multiply|multiply|I need to multiply|Help me multiply] {a} by {b}[.||, please.] | a*b
[1#What is|What's|Find|Work out|Tell me|Write down] the product of {a} and {b}[1#?|?|.|.|.|.] | a*b
[sum of|total of|add up|add together|add|adding] {a} and {b}[|?|=] | a+b
{a=8/9/12/14/15/17/19/23/26/28/34/37/45/48/56/63/75/88/99/125/130/240/360}[1#+| + |+ | plus | add | and ]{b=6/7/8/9/11/13/16/18/22/25/27/39/41/54/65/76/87/110/250}[1#=?| = ?|=| is what| =| makes what] | a+b
{a} [-|–|minus|take away|subtract|less] {b}[ =|=| = ?|?| is] | a-b
[1#Take|Subtract] {b} [1#away from|from] {a}.[| What is left?| What do you get?| Write the answer.] | a-b
[1#What is|What's|Find|Work out|Give] the difference between [2#{a} and {b}|{b} and {a}|the numbers {a} and {b}][1#?|?|.|.|.] | a-b
[divide|pls divide|can u divide|need to divide|help me divide] {a} by {b}[|?] | a/b
{a} [÷|/|divided by|:] {b}[ =| = ?|?|] | a/b
How many times does {b} go into {a}[| exactly]? | a/b
[how many|So how many|How many] [lots|groups] of {b} [are there in|are in|make|do I need to make|fit into] {a}[?|] | a/b
[By how much|How much] is {a} [bigger|greater|larger|more] than {b}? | a-b
[What number is|What is|Which number is|Can you find the number that is] {b} [more|greater|larger|bigger] than {a}? | a+b
[what number is|whats|which number is] {b} [less|smaller] than {a}[|?] | a-b
[1#What is|What's|Find|Work out|Calculate] {a} squared[1#?|?|.|.|.] | a*a
{a} [+|plus|add|and] {b} [+|plus|add|and] {c}[ =| = ?|?| altogether] | a+b; $1+c
{a} + {b} - {c}[ =|| = ?|=?] | a+b; $1-c
[whats|Work out|Calculate|Evaluate|How much is|Solve] {a} + {b} [x|×|*] {c}[| (times first)| (remember the order of operations)] | b*c; a+$1
[Work out|what is|Find the value of|Evaluate|calc] {a} - {b} [x|×|*] {c}[.||. The multiplication comes first!] | b*c; a-$1
[Find|Work out|Calculate|what is] ({a} + {b}) [x|×|*] {c}[.||. Do the brackets first.] | a+b; $1*c
{c} [x|×|*] ({a} - {b})[ =| = ?||?] | a-b; c*$1
{a} [x|*|×] {b} + {c}[ =|=|| = ?| = what] | a*b; $1+c
[what is|Calculate|Answer this one:|Homework:|next one is] {a} [x|*|×|times] {b} [-|minus] {c}[|.| =] | a*b; $1-c
{a} [÷|/|divided by] {b} [+|plus] {c}[| =| = ?|?] | a/b; $1+c
[Compute|Find|What is|work out] {a} [÷|/] {b} [x|×|*] {c}[| from left to right|, left to right] | a/b; $1*c
{a} [x|*|×|times] {b} [x|*|×|times] {c}[ =|| = ?|?] | a*b; $1*c
[1#Multiply|Find the product of|What do you get if you multiply|Multiply the three numbers] {a}, {b} and {c}[1# together.|.|?|.] | a*b; $1*c
[1#Work out|Calculate|Evaluate|what is|How much is] {a} [x|×] {b} + {c} [x|×] {d}[1#.|.||?|?] | a*b; c*d; $1+$2
{a}[1# * | x | × ]{b} - {c}[1# * | x | × ]{d}[ =|| = ?] | a*b; c*d; $1-$2
({a} + {b}) [÷|/|divided by] {c}[ =|| = ?|?] | a+b; $1/c
[What is|Please work out|Find the answer to|Try this:] ({a} - {b}) [÷|/] {c}[|. Brackets first!] | a-b; $1/c
[Find|Evaluate|work out|what does this make:] {a} + {b} [÷|/] {c}[|.] | b/c; a+$1
[whats|What is|Now do|Calculate] {a} - {b} [÷|/] {c}[|?] | b/c; a-$1
{a} + {b} + {c} + {d}[ =|| = ?|, what's the total?] | a+b; $1+c; $2+d
[Add up|Add together|Find the sum of|Add] {a}, {b} and {c}, [then|and then|and from that] [take away|subtract] {d}.[ What do you get?| What is the result?|] | a+b; $1+c; $2-d
[Evaluate|Work out|Find|calc|whats] ({a} + {b}) [x|×|*] ({c} - {d})[|.] | a+b; c-d; $1*$2
[Multiply|First multiply] {a} by {b}, then [add|add on] {c}, [then|and finally|and after that] [halve the result|divide by 2|share it into two equal parts].[ What is the answer?| What number do you end up with?|] | a*b; $1+c; $2/2
[Subtract|Take] the product of {a} and {b} from {c}.[ What remains?| What is left?| What do you get?|] | a*b; c-$1
[Add|Add together] {a} and {b}, [then|and] [multiply|times] [the answer|the sum|what you get|it all] by {c}. | a+b; $1*c
[Question|Exercise|Problem] number {e} in my [book|workbook|homework] [says|asks|is]: [what is|how much is] {a} [+|plus] {b}? | a+b
[I|{N}|My friend] typed {a} [-|minus] {b} into a [calculator|phone]. What [number came up|number should it show|answer should appear]? | a-b
[Start with|Begin with|Take the number] {a}. [Add|Add on] {b}. [Take away|Subtract] {c}. [Multiply by|Times by] {d}. [Where do you finish?|What is your final number?|What number have you got now?] | a+b; $1-c; $2*d
What is {a} hundreds [written as a number|as a number|as an ordinary number]? | a*100
[1#What is|How much is|Find|Work out] 1000 [minus|take away|-] {a}[1#?|?|.|.] | 1000-a
[ten|10] times {a} [plus|add|and then add] {b}[ =|?|] | a*10; $1+b
How much [greater|bigger|more] is {a} x {b} than {c}? | a*b; $1-c
I [1#think|thought] of a number, [1#add|added] {b} and [1#get|got] {a}. What [is|was] [my number|the number]? | a-b
{N} thinks of a number. {He} [takes away|subtracts] {b} [and|and now] [has|gets|is left with] {a}. What [number did {he} think of|was {his} number|number did {he} start with]? | a+b
im thinking of a number, [when i times it by|when you multiply it by|if you times it by] {b} you get {a}. [whats my number|what number is it|guess my number] | a/b
I'm thinking of a [secret|mystery|whole] number. [1#If you divide it by|When it is divided by|Dividing it by] {b} [1#you get|the answer is|gives] {a}. What is [it|my number|the number]? | a*b
I think of a number, [multiply it|times it] by {b} and [add|then add|add on] {c}. [The answer is|I get|The result is|I end up with] {a}. What [is|was] [my number|the number]? | a-c; $1/b
{N} [chose|picked|thought of] a number, multiplied it by {b} and [took away|subtracted] {c}. {He} [got|ended up with|was left with] {a}. Which number did {he} start with? | a+c; $1/b
[1#In exercise|Question|In number] {e=3/4/5/6/7/8} [1#it says:|says:|we read:] A number is divided by {b}, and {c} is added. The [result|answer] is {a}. Find the number. | a-c; $1*b
[What|Which] number, [when divided|divided] by {b} and [then made {c} smaller|then reduced by {c}|with {c} then taken away], [gives|leaves|makes] {a}? | a+c; $1*b
i think of a number, add {b}, [then times the answer by|then multiply what i get by] {c} and its {a}. [what did i start with|whats the number] | a/c; $1-b
[Our teacher|My dad|My cousin|The quiz master|Miss] thought of a number, [subtracted|took off|took away] {b} and multiplied the [result|answer] by {c}. [That gave|It came to|The final answer was] {a}. What was the number? | a/c; $1+b
I add {b} to a number and halve the [result|total|answer]. I get {a}. What is the number? | a*2; $1-b
{N} doubles a number, adds {b}, and then [halves the answer|divides the answer by 2]. Now {he} has {a}. What [number did {he} begin with|was the first number]? | a*2; $1-b; $2/2
What number [do I|must I|do you|should we|must {K}] add to {b} to [get|make|reach] {a}? | a-b
What [must be|has to be|should be] [taken away|subtracted] from {a} to [leave|get|give] {b}? | a-b
[the sum of two numbers is|two numbers add up to|two numbers together make|2 numbers make] {a}[.|,] one [is|of them is] {b}[.|,] [what is the other|whats the other one|find the other one] | a-b
The difference between two numbers is {b}. The [smaller one|smaller number|smaller of them] is {a}. What is the [larger one|larger|bigger number]? | a+b
The product of two numbers is {a}. One [of the numbers|of them|number] is {b}. [Find the other.|What is the other number?|What is the other one?] | a/b
[Two numbers have|There are two numbers with] a sum of {a} and a difference of {b}. [What is the larger number?|Find the bigger one.|Which is the greater of the two?] | a-b; $1/2; $2+b
[The sum of two numbers is {a} and their difference is {b}.|Two numbers add up to {a} and one is {b} more than the other.] [What is the smaller number?|Find the smaller of them.|How big is the smaller one?] | a-b; $1/2
Two consecutive [whole |]numbers add up to {a}. What is the [smaller|first|lower] [one|number]? | a-1; $1/2
The sum of two [consecutive numbers|consecutive whole numbers|numbers that follow each other] is {a}. [Find the larger one.|Which is the larger of them?|What is the bigger one?] | a+1; $1/2
Three consecutive [numbers|whole numbers|integers] [add up to|have a sum of|total] {a}. What is the middle [one|number]? | a/3
[add 3 consecutive numbers and you get|three consecutive numbers make|3 numbers in a row add to] {a}. [whats the biggest one|what is the largest|find the largest one] | a/3; $1+1
The smallest of three consecutive whole numbers is {a}. What [is the sum of all three|do the three numbers add up to|is their total]? | a*3; $1+3
The numbers of two pages that follow each other [add up to|have a sum of|make] {a}. What is the [higher|larger] page number? | a+1; $1/2
[Twice a number plus|Double some number and then|Two times a number and] {b} more [is|makes|gives] {a}. What is the number? | a-b; $1/2
{b} less than [double|twice|two times] a number is {a}. [Find the number.|What is the number?|Which number is it?] | a+b; $1/2
Half of [a|some|my] number is {b} more than {a}. What is the [whole |]number? | a+b; $1*2
A third of [a|some|my] number, plus {b}, [is|makes|comes to] {a}. What is the [whole |]number? | a-b; $1*3
[1#What is|Find|Work out] {b} more than [twice|double|two times] {a}[1#?|.|.] | a*2; $1+b
[What number is|What is|Which number is] {b} [less|fewer|smaller] than half of {a}? | a/2; $1-b
Three numbers [add up to|have a sum of|make] {a}. Two of them are {b} and {c}. [What is the third?|What is the third one?|Find the other number.] | a-b; $1-c
When a [mystery|certain|secret] number is divided by {b=5/6/7/8/9/12}, the answer is {c} [and the remainder is|remainder|with a remainder of] {d=1/2/3/4}. What is the number? | b*c; $1+d
{N}'s [secret|lucky|favourite] number is {b} times {M}'s. {M}'s [1#secret number|lucky number|favourite number|number] is {a}. What do [the two|their] numbers add up to? | a*b; $1+a
The sum of two numbers is {a}. One is {p=2/3/4/5} times the other. What is the [smaller one|smaller number|smaller of the two]? | p+1; a/$1
[One number is|A number is] {p=2/3/4/5/6/9} times another[| number]. Together they make {a}. How big is the larger one? | p+1; a/$1; $2*p
One number is {p=3/4/5/6/7} times [another|a second one|a smaller one]. The difference between them is {a}. [What is the smaller number?|Find the smaller one.] | p-1; a/$1
My number is [{b} bigger|{b} more|{b} greater] than the number of [days in a week|colours in a rainbow], [which is|that is] 7. What is it? | b+7
[Guess my number:|What number am I?|Can you find me?] [Multiply me|Times me] by {b}, take away {c}, divide by 2 and you get {a}. | a*2; $1+c; $2/b
{K} has {a} [1#points|stickers|counters|badges] and {M} has {b}. How many [1#points|stickers|counters|badges] must {M} [get|earn|collect] to [catch up with|draw level with|have as many as] {K}? | a-b
[average of|mean of|whats the average of|find the mean of] {a}, {b} and {c}[|?|.] | a+b; $1+c; $2/3
{N} scored {a} points [altogether|in all|in total] in {n} [1#games|matches|rounds|contests|tournaments]. What was {his} [average score|mean score|average number of points] per [1#game|match|round|contest|tournament]? | a/n
{N} [scored|got|made] {a} points in the first [1#game|round|match|level], {b} in the second and {c} in the third. How many [points is that|points does {he} have|points did {he} get] [altogether|in total|in all]? | a+b; $1+c
[My friend|My sister|A girl|Our neighbour's son|A pupil], [1#who is {e=9/10/11/12/13/14} years old|aged {e}|now {e}], writes down {n=3/4/5/6/8/10} numbers. Their [average|mean] is {a}. What is their [sum|total]? | a*n
Over {n} [1#days|weeks|months|evenings|weekends] the [museum|library|theatre|zoo|swimming pool|castle] had an average of {a} visitors [1#a day|a week|a month|an evening|a weekend]. How many visitors [came in all|is that altogether|were there in total]? | a*n
The average of two numbers is {m}. One of them is {a}. What is the other[ one| number|]? | m*2; $1-a
The mean of three numbers is {m}. Two of [them|the numbers] are {a} and {b}. [Find the third.|What is the third number?|What must the third one be?] | m*3; $1-a; $2-b
[My|{N}'s] scores [so far|up to now] are {a}, {b} and {c} points. What [score is needed|score is needed in the fourth game|must the fourth score be] [to bring the average to|for an average of|so that the mean of all four is] {m}? | m*4; $1-a; $2-b; $3-c
i got {a} in one [test|quiz|paper] and want my average over two to be {m}. what do i need in the second[| one] | m*2; $1-a
{N}'s average after {n=2/3/4} rounds was {m} points. Then {he} scored {b} in the next round. What is {his} [average|mean] now? | m*n; $1+b; n+1; $2/$3
{N}'s average [in|for|over] {n=3/4/5/6} [1#quizzes|games|rounds|tests] was {m} points. In one more [1#quiz|game|round|test] {he} [got|scored] {b}. How many points does {he} have [altogether|in total|now]? | m*n; $1+b
{N} has a book of {d=400/450/500/600/640} pages. {He} read {a=20/24/30/36/42/50} pages on [Monday|Friday|Saturday] and {b=12/16/18/22/28/34/40} the next day. How many pages a day did {he} read on average? | a+b; $1/2
The [factory|workshop|team|new machine] turned out {a} [1#lamps|mugs|posters|boxes|kites] in {n} [2#days|hours|weeks|months]. What is the average [number per|for one] [2#day|hour|week|month]? | a/n
[three parcels|3 boxes|three bags|3 letters] weigh {a} g, {b} g and {c} g. whats the mean weight in grams | a+b; $1+c; $2/3
Our team [scored|got] {a} points in {e=2/3/4/5} [games|matches|rounds]. {K} [scored|got] {b} of them and {M} [scored|got] {c}. How many did the [rest of the team|others|other players] [score|get]? | a-b; $1-c
[Red|Team A|The home side|Our class] has {a} points after {e=3/4/5/6} rounds. [Blue|Team B|The other side|The second team] has {b} fewer. How many points do the two teams have together? | a-b; a+$1
{N} scored {a} [in the first round|on Monday|in a board game|in one go] and then twice as many [in the next one|the next time]. What was the total [score|number of points]? | a*2; a+$1
Total score: {a} points. Number of [players|throws|shots|goes]: {n}. [Average?|What is the average?|Mean = ?] | a/n
{N}'s total over three [1#rounds|games|levels] was {a} points. {He} [got|scored|had] {b} in the first [1#round|game|level] and {c} in the second. How many did {he} score in the third? | a-b; $1-c
{n=3/4/5/6/8} [1#friends|children|players|pupils] have an average of {m} [2#points|stickers|counters|stamps] each. [One of them|{K}, who is one of them,] has {b} [2#points|stickers|counters|stamps]. How many do the others have in all? | m*n; $1-b
[a third of|one third of|1/3 of|whats a third of|what is one third of] {a}[|?| =] | a/3
1/{p=2/3/4/5/6/8/10} of {a}[ =|?|| = ?| is what] | a/p
[1#What is|Find|Work out|Calculate|How much is] 3/{p=4/5/7/8/10} of {a}[1#?|.|.|.|?] | a/p; $1*3
[Find|Work out|Calculate|Show me] [three quarters|three-quarters|3/4] of {a}[.|. First find one quarter.|] | a/4; $1*3
whats [two thirds of|2/3 of|two-thirds of] {a}[|?] | a/3; $1*2
What is [two fifths|2/5] of {a}[| sweets| people| grams| metres]? | a/5; $1*2
[one tenth|a tenth|1/10] of the {a} [1#eggs|lamps|plates|tiles|jars|pots] [were|are] [broken|cracked|damaged]. How many is that? | a/10
Half of the {a} [1#children in the school|people on the train|guests at the wedding|seats in the hall|houses in the village|trees in the wood] are [1#boys|women|friends of the bride|blue|old|oaks]. How many [1#boys|women|friends of the bride|blue seats|old houses|oaks] are there? | a/2
A [quarter|fourth] of the {a} [1#books in the room|cars in the car park|fish in the pond|flowers in the garden|tickets in the box] are [1#picture books|red|carp|tulips|winning tickets]. How many are [1#not picture books|not red|not carp|not tulips|not winning tickets]? | a/4; a-$1
A fifth of the [club|year group|camp|choir], that is {a} [1#children|people|pupils], [walk to school|wear glasses|play chess|have a pet]. How many [1#children|people|pupils] are in it [altogether|in total]? | a*5
{a} is [half of|half] [a|my secret|some] number. What is the [whole |]number? | a*2
[three quarters|3/4] of a number is {a}. [Find the number.|What's the number?|What is the whole?] | a/3; $1*4
{N} [ate|gave away|sold|lost] half of {his} {a} [1#sweets|cherries|nuts|biscuits|grapes]. How many [1#sweets|cherries|nuts|biscuits|grapes] [are left|does {he} have left]? | a/2; a-$1
i had {a} [marbles|stickers|cards|shells|beads] and gave a third of them to my [friend|brother|sister|cousin]. how many have i got left | a/3; a-$1
Of {a} [guests|visitors|tourists|fans|campers] who [came|arrived] [on Monday|on Saturday|at {e=8/9/10/11} o'clock], 1/{p=3/4/5/6/8} [came by car|came by bus|wore a hat|brought a bag|spoke French]. How many did not? | a/p; a-$1
A [ribbon|plank|banner|strip of wood|strip of cloth|bench] is {a} cm long and {e=12/14/15/20} cm wide. [A quarter|One quarter] of its length is [red|painted|covered|wet|marked]. How many [centimetres|cm] is that? | a/4
Half of {a} [1#plants|bulbs|books|chairs] [went|were given] to a [school|hospital|club] and a quarter of [them all|all the {a}] to a [library|museum|neighbour]. How many [1#plants|bulbs|books|chairs] is that together? | a/2; a/4; $1+$2
Half of the {a} [counters|buttons|beads|bricks] are red, a third are blue and the [rest|others] are [green|yellow|white]. How many are [1#neither red nor blue|not red and not blue]? | a/2; a/3; a-$1; $3-$2
{N} spent a third of {his} {a=60/75/90/96/120/150/180} [euros|dollars|pounds] on [a book|a game|a shirt|a gift] and {b=4/5/8/10/12/15/20/25/30} more on [lunch|a ticket|food]. How much did {he} spend [altogether|in all|in total]? | a/3; $1+b
[There are|We have] {a} [1#chairs|benches|desks|stools|shelves]. [Two thirds|2/3] of them are [new|wooden|brown|taken|clean]. How many are not? | a/3; a-$1; $2-$1
How many [1#pupils|players|singers|dancers] are [away|ill|missing] if a tenth of the {a} are? | a/10
A [farmer|gardener|shopkeeper|trader] [had|started with] {a} [1#pumpkins|melons|cabbages|loaves|lemons] and sold three quarters [of them |]in {e=2/3/4/5} [hours|days]. How many [1#pumpkins|melons|cabbages|loaves|lemons] were left? | a/4; $1*3; a-$2
What's half of half of {a}[| apples| dollars| metres]? | a/2; $1/2
[Add|Add together] half of {a} and [a|one] third of {b}. | a/2; b/3; $1+$2
How much [more|bigger|greater] is half of {a} than a fifth of {b}? | a/2; b/5; $1-$2
In {M}'s [box|bag|drawer|tin], 4/{p=5/7/9} of the {a} [1#pencils|pens|crayons|brushes] are [blue|new|old|broken]. How many [1#pencils|pens|crayons|brushes] is that? | a/p; $1*4
[whats|what is|how much is|find|work out] {p=5/10/20/25/30/40/50/75}% of {a=20/40/60/80/100/120/200/240/300/400/500/600}[|?] | a*p; $1/100
[1#What is|Find|Work out|Calculate] {p=10/20/25/50/60} percent of {a}[1#?|.|.|.] | a*p; $1/100
[Find|Work out|Take] 10 % of {a} and [add it to|add it on to] {a}. | a/10; a+$1
{p=10/20/25/30/40/60/75}% of the {a=40/60/80/100/120/160/200/300/400} [pupils|people|adults|teenagers] [asked|in a survey|questioned] last [week|month|spring] [like tea|own a bike|prefer cats|can swim|have a garden|play an instrument]. How many is that? | a*p; $1/100
[In a survey of|We asked] {a=60/80/100/120/140/200/240/300/500} [1#people|shoppers|drivers|readers][1#, |, and |: |, and ]{p=5/10/15/20/25/40/45}% [said yes|owned a bike|drank coffee|liked the new park|knew the answer]. How many did not? | a*p; $1/100; a-$2
[A|The|Our] [1#maths|spelling|science] test [took {e=30/40/45/50/60} minutes and |]had {a=20/40/60/80/100} questions. {N} got {p=50/60/75/80/85/90}% [right|correct|of them right]. How many [questions |]did {he} get [right|correct]? | a*p; $1/100
{N} answered {p=60/70/75/80/90/95}% of the {a=20/40/60/80/100/120} [questions|sums|items] [correctly|right]. How many were wrong? | a*p; $1/100; a-$2
{p=20/25/30/40/45/60/75}% of the [children|pupils] in our school are [girls|boys|vegetarians|left-handed|in a club]. What percent [are not|of the children are not]? | 100-p
{a=20/25/30/35/40/45/48/52/55}% of the [voters|members|people] said yes and {b=10/12/15/18/20/24/30/38}% said no. The rest [had no opinion|did not know|did not answer]. What percentage is that? | a+b; 100-$1
Only 25% of the {a} [1#seats|tickets|rooms|places|tables] were [free|taken|gone|left] [by|at] {e=7/8/9} o'clock. How many is that? | a/4
there were {a} [apples|eggs|oranges|tomatoes|pears] in {e=2/3/4/5/6} [boxes|crates] and 10 percent [went bad|got damaged|were thrown away]. how many [are ok|were still good|are left] | a/10; a-$1
[Half the|50 % of the] [1#club|class|choir|team|council] voted for red and the [rest|others] for blue. The [1#club|class|choir|team|council] has {a=12/18/20/24/26/28/30} members and every one voted. How many voted for [red|blue]? | a/2
10 % of a number is {a}. What is [the number|the whole number|100 %]? | a*10
{N} [needs|must get] {p=40/50/60/70} percent to pass [a|the] {e=60/90} minute [test|exam] [with|of|worth] {a=50/60/80/100/120/150/200} marks. How many marks [is that|must {he} get|does {he} need]? | a*p; $1/100
[1#The tank|The battery|The download|My book|The painting] is [1#{a=12/15/20/28/34/45/50/63/70/75/82/88/95}% full|at {a}%|{a}% done|{a}% read|{a}% finished]. How many percent [1#are missing|are missing|are left|are still to read|are left to do]? | 100-a
{p=10/20/25/50}% of {a=80/100/120/160/200} plus {b}[ =|?| = ?|] | a*p; $1/100; $2+b
[whats the remainder|what is left over|what remainder do u get] when [you divide|u divide|dividing] {a} by {b}[|?] | a%b
[Find|Give|Work out|Write down] the remainder when {a} is divided by {b}. | a%b
{a} [1#sweets|pencils|stickers|apples|nuts] are shared [equally|fairly|evenly] between {b} [children|friends|pupils|cousins], [as many as possible each|each getting as many as possible]. How many [1#sweets|pencils|stickers|apples|nuts] are left over? | a%b
[1#Eggs|Buns|Bulbs|Pears|Candles] are packed in [boxes|trays|cartons|bags] of {b}. [A shop|A worker|The farm|Someone] has {a} [1#eggs|buns|bulbs|pears|candles] and fills as many as possible. How many are left over? | a%b
{N} puts {a} [1#photos|stamps|cards|stickers] on pages, {b} to a page. How many are on the last page, which is not full? | a%b
{a} people get into [1#teams|groups|rows|boats] of {b}. How many people are [left without a|not in a full] [1#team|group|row|boat]? | a%b
{a} mod {b}[ =|?||, i.e. the remainder] | a%b
[I|We|You|They] cut a {a} cm [1#ribbon|rope|wire|string|pipe] into pieces of [exactly |]{b} cm, as many as possible. How many cm are left over[| at the end]? | a%b
[1#What is|Find|Tell me] double {a}[1#?|.|.] | a*2
[double|twice|2 times] {a} [plus|add|and add|+] {b} | a*2; $1+b
[treble|triple|three times] {a}[ =|?||, please] | a*3
[Treble|Triple] {a} and [take away|subtract] {b}.[ What's the answer?|] | a*3; $1-b
{N} has twice as many [points|coins|stamps|cards] as {M}. {M} has {a} and is {e=8/9/10/11} years old. [How many do they have together?|How many have they got in all?] | a*2; $1+a
{K} has three times as many [1#stickers|beads|marbles|cards|shells] as {M}, and {M} has {a}. How many more [1#stickers|beads|marbles|cards|shells] does {K} have than {M}? | a*3; $1-a
[the rule is|rule:] add {b} [each time|every time]. [first number|we start at|start] {a}. [whats the third number|what is the 3rd number] | b*2; a+$1
In a [number pattern|sequence|list of numbers] you [subtract|take away] {b} each time. The last number [written|so far] is {a}. What comes next? | a-b
[The first term is|We start at|A pattern starts at] {a}, and [we add|the rule is to add] {b} each time. What is the {n=4/5/6/7/8/9/10/11/12/20}th [term|number]? | n-1; $1*b; $2+a
[1#Each number in the pattern is|Each term is] double the one before. The first is {a}. What is the fourth [1#number|term]? | a*2; $1*2; $2*2
[1#The rule is:|Rule:] multiply by {b}, then add {c}. The [number|term] now is {a}. What is the next one? | a*b; $1+c
[Count|Go|{N} counts] [on|up] in steps of {b}, starting at {a}. What number is reached after {c} steps? | b*c; a+$1
[Count|{N} counts] [back|backwards|down] from {a} in steps of {b}. What number [comes|is reached] after {c} steps? | b*c; a-$1
each number is half [of the one|the one] before, and the first one is {a}. what is the third | a/2; $1/2
For every {a} [1#red beads|girls|cats|apples|tulips|forks|chairs] there are {b} [1#blue beads|boys|dogs|pears|roses|spoons|stools]. If there are {c} [1#red beads|girls|cats|apples|tulips|forks|chairs], how many [1#blue beads|boys|dogs|pears|roses|spoons|stools] are there? | c/a; $1*b
[Share|Split|Divide] {c} [1#sweets|dollars|stickers|coins|marbles] between {K} and {M} in the ratio {a=1/2/3/4/5}:{b=2/3/4/5/7}. How many [1#sweets|dollars|stickers|coins|marbles] does {K} get? | a+b; c/$1; $2*a
[A drink|A paint mix|A mixture|A potion] [uses|has|needs] {a=2/3/4/5} parts [1#juice|blue|oil] to {b=2/3/5/6/8/10} parts [1#water|white|vinegar]. How many parts is that in all? | a+b
The ratio of [1#cats to dogs|red to blue pens|boys to girls|ducks to geese] is {a=2/3/4/5} to {b=2/3/5/7}. [Altogether there are|There are] {c} [1#animals|pens|children|birds], all of these two kinds. How many [1#dogs|blue pens|girls|geese] are there? | a+b; c/$1; $2*b
[1#Flour and sugar|Sand and cement|Water and syrup|Oats and nuts] are mixed in the ratio {a=2/3/4/5/6} to 1. How many grams of [1#flour|sand|water|oats] go with {b} grams of [1#sugar|cement|syrup|nuts]? | a*b
ratio {a=2/3/4/5/6}:{b=2/3/5/7/8}, [the first share is|first part] {c}. [whats the second|what is the second share] | c/a; $1*b
{N} gets {a=2/3/4/5} parts and {M} gets {b=2/3/5/6} parts. One part is {c} [1#dollars|sweets|points|coins]. How many [1#dollars|sweets|points|coins] [is that|are there] in all? | a+b; $1*c
A [1#plan|model|drawing] has the scale 1 to {a=5/10/20/25/50/100}. How many cm in real life is {b} cm on the [1#plan|model|drawing]? | a*b
For every {b=6/8/10/12} [1#children|pupils|campers|visitors] [on a trip|at the camp|in the museum] there must be {a=2/3} [2#adults|teachers|helpers]. How many [2#adults|teachers|helpers] go with {c} [1#children|pupils|campers|visitors]? | c/b; $1*a
[solve|solve for x|find x|what is x]: {p=2/3/4/5/6/7/8/9/11/12}x = {a} | a/p
x + {b} = {a}[, what is x|. Find x.|. What's x?| so x is] | a-b
What is x if x - {b} = {a}? | a+b
[1#if|suppose|If] {p=2/3/4/5/6/7/8/9/10}x + {b} = {a}, [what is x|find x|whats x][|?] | a-b; $1/p
[Solve|Find x:|Solve for x:] {p=2/3/4/5/6/7/8/9/10}x - {b} = {a} | a+b; $1/p
x/{p=2/3/4/5/6/7/8/9/10/12} = {a}[. What is x?|, x = ?|, find x] | a*p
[solve|find y|whats y]: {a} - y = {b} | a-b
If y = {a=2/3/4/5/6/7/8/9}x + {b}, what is y when x = {c}? | a*c; $1+b
[What number goes in the box?|Fill in the gap:|Find the missing number:] {b} + ___ = {a} | a-b
[Fill in the missing number.|What is missing?|Missing number:] {b} x ? = {a} | a/b
[Find x:|Work out x.|What is x?] {p=2/3/4/5/6/7/8/9}(x + {b}) = {a} | a/p; $1-b
Some number [times|multiplied by] {p} equals {a} plus {b}. [What is it?|What is the number?|Which number is that?] | a+b; $1/p
If x = {a} and y = {b}, [what is|find the value of|work out] {p=2/3/4/5/6/7/8/9}x + y[?|] | a*p; $1+b
{K} [scored|got|made] {a}, {b} and {c} points in three [rounds|games|goes]. {M} [scored|got|made] {d} in all. By how many points did {K} beat {M}? | a+b; $1+c; $2-d
{a} [1#x|×|times] {b} [1#+|+|plus] {c} [1#-|-|minus] {d}[ =|| = ?|?] | a*b; $1+c; $2-d
half of the {a} [1#pupils|workers|guests] [come|came] by [bus|train], a quarter by [bike|car], the rest on foot. how many [walk|is that on foot|are in the rest] | a/2; a/4; a-$1; $3-$2
{a=40/60/80/100/120/160/200} [1#people|children|pupils] each [chose|voted for|picked] one colour. {p=10/20/25/30/40/50}% [2#took|chose|wanted] red, {b=2/4/5/6/8/9/12/15} [2#took|chose|wanted] blue and all the others [2#took|chose|wanted] green. How many [1#people|children|pupils] is that for green? | a*p; $1/100; a-$2; $3-b
[solve|Solve|What is x?|find x:] {p=6/7/8/9/10}x + {b} = {c=2/3/4/5}x + {a} | a-b; p-c; $1/$2
{K} and {M} share {c} [1#sweets|dollars|nuts|cards|shells] in the ratio {a=4/5/7}:{b=1/2/3}. How many more [1#sweets|dollars|nuts|cards|shells] does {K} get than {M}? | a+b; c/$1; a-b; $2*$3
""".strip()
